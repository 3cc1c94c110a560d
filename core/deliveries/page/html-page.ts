import { Html, html } from './html.ts';

export interface HtmlPage {
  readonly language: string;
  readonly title: string;
  /** CSS */
  readonly style: string;
  readonly body: Html;
}

/** A page that needs nothing else, and that nothing in it could make fetch or run anything. */
export function htmlPage({ language, title, style, body }: HtmlPage): string {
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
${body}</body>
</html>
`.text;
}
