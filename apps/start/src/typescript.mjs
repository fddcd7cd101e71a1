/** From here on the program is TypeScript; its loader was installed with the dependencies. */
export async function loadTypeScript() {
  const { register } = await import("tsx/esm/api");
  register();
}
