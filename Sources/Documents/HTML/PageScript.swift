/// The script of a page, which is whole without it: it marks the current section in the contents,
/// opens what a link leads to, and makes the search among folded sections.
enum PageScript {
  /// What the page's policy allows to run: the SHA-256 of the script in Base64.
  static let hash = "E3e8omoWTURYfmz3oO/Fmty4q6y2jvH6FdSjJNGdtA4="

  /// An ES module.
  static let text = """
    const all = (selector, root = document) => [...root.querySelectorAll(selector)];
    const plain = (text) => text.normalize("NFD").replace(/\\p{M}/gu, "").toLowerCase();
    const target = (link) => document.getElementById(link.hash.slice(1));
    const set = (folds, open) => folds.forEach((fold) => fold.open = open);

    // The section being read is marked in the contents.
    const [nav] = all("nav");
    const entries = all("nav a").map((link) => [link, target(link)]);
    let current;
    const mark = () => {
      const isEnd = scrollY > 0 && scrollY + innerHeight > document.body.scrollHeight - 2;
      const line = isEnd ? innerHeight : innerHeight / 4;
      const link = entries.findLast(([, part]) =>
        part.getClientRects().length && part.getBoundingClientRect().top < line)?.[0];
      if (link === current) return;
      current?.removeAttribute("aria-current");
      current = link;
      link?.setAttribute("aria-current", "true");
      const box = nav.getBoundingClientRect(), at = (link ?? nav).getBoundingClientRect();
      if (at.top < box.top || at.bottom > box.bottom) nav.scrollTop += at.top - box.top - 99;
    };

    // The search among folded sections.
    const resets = all(".tools").map((tools) => {
      const words = tools.dataset, home = tools.parentElement;
      const folds = all(".fold", home), parts = all("section", home);
      const texts = folds.map(({ firstElementChild: fold }) =>
        plain(fold.firstElementChild.textContent + " " + fold.id));
      tools.innerHTML = `<label><span></span><input type="search"></label><p role="status"></p>
        <button type="button"></button><button type="button"></button>`;
      const [name, input, found, ...buttons] = all("span,input,p,button", tools);
      const apply = () => {
        const wanted = plain(input.value).split(/\\s+/);
        folds.forEach((fold, index) =>
          fold.hidden = !wanted.every((word) => texts[index].includes(word)));
        for (const part of parts) part.hidden = !part.querySelector(".fold:not([hidden])");
        const count = folds.filter((fold) => !fold.hidden).length;
        found.textContent = words.found.replace("{1}", count).replace("{2}", folds.length);
      };
      const reset = () => (input.value = "", apply());
      name.textContent = words.filter;
      input.oninput = apply;
      input.onkeydown = ({ key }) => { if (key === "Escape") reset(); };
      buttons.forEach((button, index) => {
        button.textContent = index ? words.close : words.open;
        button.onclick = () => set(all(".fold:not([hidden])>details", home), !index);
      });
      apply();
      return reset;
    });

    // What a link leads to is opened.
    const reveal = () => {
      const part = target(location);
      if (part?.closest("[hidden]")) resets.forEach((reset) => reset());
      set(all("details").filter((fold) => fold.contains(part)), true);
      part?.scrollIntoView();
    };
    onhashchange = reveal;
    onclick = ({ target }) => { if (target.closest("a")?.hash === location.hash) reveal(); };

    // Paper shows all.
    let closed;
    onbeforeprint = () => set(closed = all("details:not([open])"), true);
    onafterprint = () => set(closed, false);

    onscroll = onresize = mark;
    reveal();
    mark();
    """
}
