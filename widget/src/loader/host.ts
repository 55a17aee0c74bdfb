/** Our place on the shop's page: a shadow root beside the body, so that no style leaks either way and single-page shops may redraw at will. */
export interface Host {
  root: ShadowRoot;
  style(css: string): void;
}

export function makeHost(): Host {
  const element = document.createElement('serai-widget');
  const root = element.attachShadow({ mode: 'open' });
  const attach = () => {
    if (!element.isConnected) document.documentElement.append(element);
  };
  attach();
  // document.write and frameworks that replace the whole document take us along; we come back
  new MutationObserver(attach).observe(document, { childList: true });
  new MutationObserver(attach).observe(document.documentElement, { childList: true });
  return { root, style: (css) => addStyle(root, css) };
}

/** Constructable style sheets need no leave from a strict content security policy. */
function addStyle(root: ShadowRoot, css: string): void {
  if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } else {
    const style = document.createElement('style');
    style.textContent = css;
    (root as ShadowRoot).append(style);
  }
}
