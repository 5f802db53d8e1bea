extension FormScript {
  /// The answers file, written and read.
  static let file = #"""
    // The answers file. A text in double quotes is the same in JSON and in YAML.
    const hidden = /[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;
    const code = (letter) => "\\u" + letter.charCodeAt().toString(16).padStart(4, "0");
    const quote = (text) =>
      JSON.stringify(text.replace(/\p{Surrogate}/gu, "\ufffd")).replace(hidden, code);
    const plain = /^(?!(?:[yn]|yes|no|on|off|true|false|null)$)[a-z][a-z0-9-]*$/;
    const id = (text) => plain.test(text) ? text : quote(text);
    const value = (key, value) => key === "met" ? `[ ${value.map(id).join(", ")} ]`
      : key === "choice" ? id(value) : key === "answered" ? value : quote(value);
    const text = () => {
      const given = questions.filter((question) => !lacks(question))
        .map((question) => [question.id, Object.entries(read(question))])
        .filter(([, pairs]) => pairs.length);
      return ["schema: answers/1", `by: ${id(words.by)}`,
        `questionnaire: ${id(words.questionnaire)}`,
        `questionnaire-version: ${quote(words.version)}`, given.length ? "answers:" : "answers: {}",
        ...given.flatMap(([key, pairs]) => [`  ${id(key)}:`,
          ...pairs.map(([key, said]) => `    ${key}: ${value(key, said)}`)]), ""].join("\n");
    };
    // Reads what it wrote: the keys at the top and the answers; throws at anything else.
    const parse = (file) => {
      const heads = {}, answers = {};
      let own;
      for (const line of file.replace(/^\ufeff/, "").split(/\r?\n/)) {
        if (!says(line)) continue;
        const [, space, key, rest] = line.match(/^( *)([a-z0-9-]+|"[^"]*"):(?: (.*))?$/);
        const name = key[0] === '"' ? JSON.parse(key) : key;
        const said = rest?.[0] === '"' ? JSON.parse(rest)
          : rest?.[0] === "[" ? rest.slice(1, -1).split(",").map((item) => item.trim())
            .map((item) => item[0] === '"' ? JSON.parse(item) : item) : rest;
        if (space.length === 0) heads[name] = said;
        else if (space.length === 2) own = answers[name] = {};
        else own[name] = said;
      }
      if (heads.schema !== "answers/1") throw new Error("foreign");
      return [heads, answers];
    };

    """#

  /// What the browser keeps, and what happens when something is entered.
  static let keeping = #"""
    // What the browser keeps: where an answer differs from the one the page came with.
    const key = ["excellence", words.assessment, words.by, words.questionnaire, words.version]
      .join(":");
    const first = new Map(questions.map((question) => [question, read(question)]));
    const differs = (question) =>
      JSON.stringify(read(question)) !== JSON.stringify(first.get(question));
    let isKept = true, isSaved = true;
    const keep = () => {
      const answers = questions.filter(differs).map((question) => [question.id, read(question)]);
      try {
        localStorage.setItem(key, JSON.stringify({ isSaved, answers: Object.fromEntries(answers) }));
        isKept = true;
      } catch {
        isKept = false;
      }
      show(at("kept"), isKept ? words.kept : words.lost);
      at("kept").className = "callout " + (isKept ? "neutral" : "caution");
    };
    const restore = () => {
      try {
        const kept = JSON.parse(localStorage.getItem(key)) ?? { isSaved: true, answers: {} };
        isSaved = kept.isSaved;
        for (const question of questions)
          write(question, kept.answers[question.id] ?? first.get(question));
      } catch {
        questions.forEach((question) => update(question));
      }
      progress();
    };

    const changed = ({ target }) => {
      const question = questions.find(({ box }) => box.contains(target));
      if (!question) return;
      const day = new Date(), two = (number) => String(number).padStart(2, "0");
      question.answered =
        `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
      isSaved = false;
      const asks = update(question), done = progress();
      keep();
      heard.textContent = target.type === "textarea" ? "" : asks;
      say(!isKept ? words.lost : done === questions.length ? words.all : "");
    };
    form.addEventListener("input", changed);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("focusout", ({ target }) => {
      const question = questions.find(({ reason }) => reason === target);
      if (question) update(question, true);
    });
    for (const question of questions) question.clear.addEventListener("click", (event) => {
      for (const mark of question.marks) mark.checked = false;
      question.reason.value = "";
      changed(event);
      question.marks[0].focus();
    });

    """#

  /// What buttons do.
  static let actions = #"""
    // The question, with what is to be entered in sight.
    const goTo = (question, field = question.ticks[0] ?? question.marks[0]) => {
      question.box.scrollIntoView({ block: "start" });
      field.focus({ preventScroll: field !== question.reason });
    };
    at("next").addEventListener("click", () => {
      const open = questions.filter((question) => !isAnswered(question));
      const line = innerHeight / 4;
      const next = open.find(({ box }) => box.getBoundingClientRect().top > line) ?? open[0];
      if (next) goTo(next); else { say(words.all); at("ending").scrollIntoView(); }
    });

    // What lacks a reason cannot be saved; the list leads to it.
    const isReady = () => {
      const lacking = questions.filter(lacks), list = at("lacking");
      lacking.forEach((question) => update(question, true));
      list.hidden = !lacking.length;
      list.lastElementChild.replaceChildren(...lacking.map((question) => {
        const item = document.createElement("li"), link = document.createElement("a");
        link.href = "#" + question.box.id;
        link.textContent = all("h3", question.box)[0].textContent.trim();
        link.addEventListener("click", (event) => {
          event.preventDefault();
          goTo(question, question.reason);
        });
        item.append(link);
        return item;
      }));
      if (lacking.length) { list.scrollIntoView({ block: "center" }); list.focus(); }
      return !lacking.length;
    };
    const done = (words) => { isSaved = true; keep(); say(words); };
    for (const button of all(".save")) button.addEventListener("click", () => {
      if (!isReady()) return;
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text()], { type: "application/yaml" }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      done(fill(words.saved, name));
    });
    at("copy").addEventListener("click", async () => {
      if (!isReady()) return;
      at("text").select();
      try {
        await navigator.clipboard.writeText(text());
      } catch {
        if (!document.execCommand("copy")) return say(words.select);
      }
      done(words.copied);
    });
    at("load").addEventListener("change", async ({ target }) => {
      const [file] = target.files;
      if (!file) return;
      try {
        const [heads, answers] = parse(await file.text());
        if (heads.by !== words.by || heads.questionnaire !== words.questionnaire
          || heads["questionnaire-version"] !== words.version) return say(words.other);
        const own = questions.filter(({ id }) => Object.hasOwn(answers, id));
        for (const question of own) write(question, answers[question.id]);
        isSaved = false;
        progress();
        keep();
        say(fill(words.loaded, own.length));
      } catch {
        say(words.foreign);
      } finally {
        target.value = "";
      }
    });
    at("remove").addEventListener("click", () => {
      if (!confirm(words.remove)) return;
      try { localStorage.removeItem(key); } catch {}
      isSaved = true;
      location.reload();
    });
    addEventListener("storage", (event) => { if (event.key === key) restore(); });
    addEventListener("beforeunload", (event) => {
      if (!isSaved && (!isKept || questions.every(isAnswered))) event.preventDefault();
    });

    bar.hidden = false;
    if (innerWidth < 720) all("nav details")[0].open = false;
    for (const part of all(".on-screen")) part.hidden = false;
    restore();
    keep();
    """#
}
