import type { ReactNode } from "react";

export type TableDensity = "compact" | "normal" | "loose";

/** Row heights in pixels. */
export const rowHeights: Readonly<Record<TableDensity, number>> = { compact: 32, normal: 36, loose: 44 };

export interface TableSort {
  readonly id: string;
  readonly desc: boolean;
}

/** What a reader has arranged; plain data, so that it can live in the address or in a saved view. */
export interface TableView {
  readonly hidden: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
  readonly density: TableDensity;
}

export interface DataColumn<R> {
  readonly id: string;
  /** Head of the column; numbers carry their unit here. */
  readonly header: string;
  readonly cell: (row: R) => ReactNode;
  /** Pixels; the width a reader may change. */
  readonly width: number;
  readonly minWidth?: number;
  /** Shares the room that is left with the others that grow, in proportion to their widths. */
  readonly grow?: boolean;
  /** Stays on one line on paper too: dates, numbers. */
  readonly unbroken?: boolean;
  /** Right aligned, tabular figures. */
  readonly numeric?: boolean;
  readonly sortable?: boolean;
  /** Stays at the left edge; only for the first columns. */
  readonly pinned?: boolean;
  /** Cannot be hidden. */
  readonly fixed?: boolean;
  /** The cell names its row for screen readers. */
  readonly rowHeader?: boolean;
  /** Beside the head, for example a filter button. */
  readonly headExtra?: ReactNode;
}

/** A choice of columns under a name. */
export interface ColumnPreset {
  readonly id: string;
  readonly label: string;
  readonly columns: readonly string[];
}

export interface DataTableProps<R> {
  /** Name of the table for readers. */
  readonly caption: string;
  readonly columns: readonly DataColumn<R>[];
  /** Loaded rows in the order of the server. */
  readonly rows: readonly R[];
  readonly rowId: (row: R) => string;
  /** Short name of a row, read out at its checkbox. */
  readonly rowName: (row: R) => string;
  readonly sort?: TableSort | null;
  /** Absent: nothing is sortable. The app asks the server anew and keeps the order in the address. */
  readonly onSort?: (sort: TableSort | null) => void;
  readonly view?: TableView;
  readonly onView?: (view: TableView) => void;
  /** Offered above the list of columns. */
  readonly presets?: readonly ColumnPreset[];
  readonly selected?: ReadonlySet<string>;
  /** Absent: no checkboxes. */
  readonly onSelect?: (ids: ReadonlySet<string>) => void;
  /** Every row that matches is chosen, loaded or not; choosing single rows ends it. */
  readonly every?: boolean;
  /** Absent: only loaded rows can be chosen. */
  readonly onEvery?: () => void;
  /** Buttons for the chosen rows; they take the toolbar's place. */
  readonly bulkActions?: ReactNode;
  readonly toolbar?: ReactNode;
  /** Rows that match on the server, loaded or not. */
  readonly total?: number;
  /** Replaces the words "共 n 项". */
  readonly totalText?: string;
  /** Last row, by column. */
  readonly totals?: Readonly<Record<string, ReactNode>>;
  /** The last loaded rows are in sight: fetch the next window. */
  readonly onEndReached?: () => void;
  readonly loading?: boolean;
  readonly loadingMore?: boolean;
  readonly error?: ReactNode;
  readonly empty: ReactNode;
  /** Enter on a row. */
  readonly onOpen?: (row: R) => void;
  /** F2 on a row. */
  readonly onEdit?: (row: R) => void;
  /** A row as a card, used under 768 px instead of the table. */
  readonly renderCard?: (row: R) => ReactNode;
  /** Largest height of the scrolling part, CSS. */
  readonly maxHeight?: string;
  /** What the server should assume about the window. */
  readonly phoneGuess?: boolean;
}

export const defaultView: TableView = { hidden: [], widths: {}, density: "normal" };
