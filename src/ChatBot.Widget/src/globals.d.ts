/** Style sheets are bundled as text. */
declare module "*.css" {
  const text: string;
  export default text;
}

/** The panel's chunk, filled in by the build: its file below the bot's address and the digest of its bytes. */
declare const PANEL_FILE: string;
declare const PANEL_INTEGRITY: string;
