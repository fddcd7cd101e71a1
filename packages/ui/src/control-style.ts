/** Box of every text-like control: border, ground, hover, invalid and disabled states. */
export const controlBox =
  "w-full min-w-0 rounded-control border border-control bg-surface text-ink text-body " +
  "hover:border-brand disabled:cursor-not-allowed disabled:border-line disabled:bg-surface-2 disabled:text-ink-3 " +
  "data-disabled:cursor-not-allowed data-disabled:border-line data-disabled:bg-surface-2 data-disabled:text-ink-3 " +
  "aria-invalid:border-lamp-red data-invalid:border-lamp-red";

/** Height and padding of a one-line control. */
export const controlLine = "h-control px-2.5";

/** Surface of everything that floats: menus, lists, calendars. */
export const floatBox =
  "rounded-card border border-line bg-surface text-ink shadow-float outline-none " +
  "transition-opacity duration-120 data-starting-style:opacity-0 data-ending-style:opacity-0";

/** One choice in a floating list. */
export const optionRow =
  "flex min-h-control cursor-default items-center gap-2 px-3 py-1 text-body outline-none select-none " +
  "data-highlighted:bg-brand-soft data-highlighted:text-brand-strong data-selected:font-medium " +
  "data-disabled:cursor-not-allowed data-disabled:text-ink-3";
