/** The six lamps: colour and shape belong together and are never configured. */
export type LampColour = "green" | "yellow" | "red" | "blue" | "grey" | "unreported";

export interface LampShapeProps {
  readonly lamp: LampColour;
  /** Pixels. */
  readonly size?: number;
  /** Blue as ◆ where the county's rule lets blue mean "due soon". */
  readonly dueSoon?: boolean;
}

const fills: Readonly<Record<LampColour, string>> = {
  green: "text-lamp-green",
  yellow: "text-lamp-yellow-fill",
  red: "text-lamp-red",
  blue: "text-lamp-blue",
  grey: "text-lamp-grey",
  unreported: "text-lamp-grey",
};

/** Shape of a lamp as inline SVG (fonts would turn ▲ and ✔ into emoji); hidden from readers, the word speaks. */
export function LampShape({ lamp, size = 10, dueSoon = false }: LampShapeProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 10 10" aria-hidden="true" className={`${fills[lamp]} shrink-0 print:text-ink`}>
      {shapeOf(lamp, dueSoon)}
    </svg>
  );
}

function shapeOf(lamp: LampColour, dueSoon: boolean) {
  switch (lamp) {
    case "green":
      return <circle cx="5" cy="5" r="4.6" fill="currentColor" />;
    case "yellow":
      return <path d="M5 .5 9.8 9.2H.2Z" fill="currentColor" stroke="var(--lamp-yellow)" strokeWidth=".6" strokeLinejoin="round" />;
    case "red":
      return <rect x=".7" y=".7" width="8.6" height="8.6" rx=".6" fill="currentColor" />;
    case "blue":
      return dueSoon ? (
        <path d="M5 0 10 5 5 10 0 5Z" fill="currentColor" />
      ) : (
        <path d="m1 5.4 2.8 2.8L9 1.9" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
      );
    case "grey":
      return <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.2" />;
    case "unreported":
      return (
        <>
          <circle cx="5" cy="5" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.1" strokeDasharray="1.6 1.4" />
          <path d="M2.6 6.2 6.2 2.6M3.8 7.4l3.6-3.6" stroke="currentColor" strokeWidth=".9" />
        </>
      );
  }
}
