// What the page is given, and the words in which its modules speak to one another.

/** An entity; `x`, `y`, `size` in units of the picture, `map` is [x, y, has coordinates of its own]. */
export interface Node {
  id: number;
  iri: string;
  name: string;
  label: string[];
  english?: string;
  aliases: string[];
  sounds: string[];
  cls: string;
  degree: number;
  x: number;
  y: number;
  size: number;
  step: number;
  group: number;
  side: number;
  map?: [number, number, number];
}

/** All statements of one kind about one pair; `lane` tells several edges of a pair apart. */
export interface Edge {
  id: number;
  from: number;
  to: number;
  kind: string;
  facts: number[];
  step: number;
  lane: number;
}

export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
  article: number;
  start: number;
  end: number;
  /** The article that carried the passage first, where that is another. */
  origin?: number;
}

export interface Fact {
  id: number;
  iri: string;
  kind: string;
  roles: Record<string, number[]>;
  text: string[];
  status?: string;
  /** Whether no sentence tells its status. */
  assumed?: boolean;
  part?: string;
  due?: string;
  when?: string;
  days?: [string, string];
  last?: string;
  quantities: string[];
  confidence: number;
  section?: string;
  themes: string[];
  quotes: Quote[];
}

export interface Article {
  iri: string;
  title: string;
  date: string | null;
  source: string | null;
  text: string;
  forms: [string, number][];
}

/** What stands in the page's element `data`. */
export interface Given {
  nodes: Node[];
  edges: Edge[];
  facts: Fact[];
  articles: Article[];
  references: [number, string, number][];
  routes: [number, number, number[]][];
  outline: { areas: [number, Point[][]][]; inner: Point[][]; source: string };
  sizes: [number, number][];
  words: Record<string, Record<string, string>>;
  classes: Record<string, [string, string, string]>;
  kinds: [string, string, string][];
  sides: { name: string; way: number; sign: string; english: string; seat: string }[];
}

/** The same with what follows from it. */
export interface Graph extends Omit<Given, "kinds"> {
  kinds: Record<string, [string, string]>;
  factsOf: number[][];
  edgesOf: number[][];
  referencesOf: [string, number][][];
  factsIn: number[][];
  /** Of each article those that carry the same report: the first of them, or those that followed it. */
  alike: number[][];
  dates: ([string, string] | null)[];
}

export type Point = [number, number];
export type View = "graph" | "map" | "time" | "table" | "article";
export type Language = "zh" | "en";
export type Facet = "kind" | "status" | "theme" | "cls" | "side";

export interface Camera {
  x: number;
  y: number;
  scale: number;
}

/** All that the page shows follows from this; what goes into the address is said in `address.js`. */
export interface State {
  view: View;
  node: number | null;
  edge: number | null;
  fact: number | null;
  to: number | null;
  article: number | null;
  reach: number;
  step: number;
  isolated: boolean;
  groups: boolean;
  off: Record<Facet, Set<string>>;
  source: number | null;
  from: string;
  until: string;
  least: number;
  text: string;
  sort: string;
  down: boolean;
  cameras: { graph: Camera | null; map: Camera | null };
  language: Language;
  theme: "" | "light" | "dark";
  /** What the address names and the graph does not hold; said until the state changes. */
  lost: string[];
}

/** What the filters leave: `facts`, `nodes`, `edges` by id; `counts` of each option of each facet. */
export interface Passing {
  facts: boolean[];
  count: number;
  nodes: boolean[];
  edges: boolean[];
  counts: Record<Facet | "source", Map<string, number>>;
}

/** What is drawn: visible nodes and edges, those in focus (null: all), and the middle of the focus. */
export interface Visible {
  nodes: boolean[];
  edges: boolean[];
  lit: Set<number> | null;
  litEdges: Set<number> | null;
  centre: number | null;
  paths: number[][];
}

/** What the drawing needs of a canvas; `svg.js` has a second one. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | "beginPath"
  | "moveTo"
  | "lineTo"
  | "quadraticCurveTo"
  | "arc"
  | "closePath"
  | "stroke"
  | "fill"
  | "setLineDash"
  | "fillText"
  | "strokeText"
  | "fillRect"
  | "globalAlpha"
  | "strokeStyle"
  | "fillStyle"
  | "lineWidth"
  | "font"
  | "textAlign"
  | "textBaseline"
  | "lineJoin"
  | "lineCap"
>;

export interface App {
  graph: Graph;
  state: State;
  passing: Passing;
  visible: Visible;
  /** Change the state and show it; `keep` leaves no step to go back to, `whole` shows all that is visible. */
  set(change: Partial<State>, options?: { keep?: boolean; whole?: boolean }): void;
  choose(change: {
    node?: number | null;
    edge?: number | null;
    fact?: number | null;
    to?: number | null;
  }): void;
  say(key: string, ...values: unknown[]): string;
  word(name: string): string;
  nameOf(id: number): string;
}

/** The colours of the page as it looks now. */
export interface Look {
  ink: string;
  soft: string;
  faint: string;
  ground: string;
  paper: string;
  dark: boolean;
}

/** What a picture is drawn on. */
export interface Sheet {
  pen: Pen;
  camera: Camera;
  width: number;
  height: number;
  look: Look;
}

/** A shape on the screen, in pixels, with the short and the full form of its label. */
export interface Wish {
  id: number;
  x: number;
  y: number;
  radius: number;
  lines: string[];
  full: string[];
  rank: number;
}

/** What stands on the timeline: a fact with a time of its own, or those of one kind of an article. */
export interface Item {
  fact: Fact | null;
  article: number;
  kind: string;
  start: string;
  end: string;
  due: string;
  text: string;
  count: number;
}

/** The stretch of a year. */
export interface Band {
  year: number;
  left: number;
  width: number;
  count: number;
}
