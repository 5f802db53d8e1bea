/// The script of a form: it keeps what is entered, asks for what is missing, shows how far it is,
/// and saves an answers file. Which choices go with which conditions, and every word, stand in the
/// page.
enum FormScript {
  /// What the page's policy allows to run: the SHA-256 of the script in Base64.
  static let hash = "fBX7CtJFr0NZVTez4t7TSrQomSiYO6FtVLErrjA1SYs="

  /// An ES module.
  static let text = answers + file + keeping + actions

  /// What the person says, and what is seen of it.
  private static let answers = #"""
    const all = (selector, root = document) => [...root.querySelectorAll(selector)];
    const at = (id) => document.getElementById(id);
    const form = at("form"), words = form.dataset, [bar] = all(".bar");
    const [said, heard] = [at("said"), at("heard")];
    const fill = (phrase, ...values) => phrase.replace(/\{(\d)\}/g, (_, place) => values[place - 1]);
    const says = (text) => /\P{White_Space}/u.test(text);
    const show = (part, text) => { part.hidden = !text; part.textContent = text; };
    const name = words.by + ".yml";

    // What the person says: the page itself holds it.
    const questions = all(".q").map((box) => {
      const [reason, note] = all("textarea", box), [ask] = all(".ask", box);
      ask.id = box.id + "-ask";
      const clear = document.createElement("button");
      Object.assign(clear, { type: "button", className: "clear", textContent: words.clear });
      all("fieldset", box).at(-1).append(clear);
      return { box, id: box.dataset.id, ticks: all("[type=checkbox]", box), marks:
        all("[type=radio]", box), reason, note, ask, clear, answered: box.dataset.answered };
    });
    const mark = (question) => question.marks.find((mark) => mark.checked);
    const read = (question) => {
      const answer = {}, chosen = mark(question);
      const met = question.ticks.filter((tick) => tick.checked).map((tick) => tick.value);
      if (chosen) {
        const kind = chosen.dataset.mark;
        answer[kind ?? "choice"] = kind ? question.reason.value : chosen.value;
      }
      if (met.length) answer.met = met;
      if (says(question.note.value)) answer.note = question.note.value;
      if (question.answered && Object.keys(answer).length) answer.answered = question.answered;
      return answer;
    };
    const write = (question, answer) => {
      for (const mark of question.marks)
        mark.checked = mark.dataset.mark ? mark.dataset.mark in answer : mark.value === answer.choice;
      for (const tick of question.ticks) tick.checked = answer.met?.includes(tick.value) ?? false;
      question.reason.value = answer["not-applicable"] ?? answer.unknown ?? "";
      question.note.value = answer.note ?? "";
      question.answered = answer.answered;
      update(question);
    };
    const lacks = (question) =>
      mark(question)?.dataset.mark === "not-applicable" && !says(question.reason.value);
    const isAnswered = (question) => !!mark(question) && !lacks(question);
    // Whether the choice says more or less than the ticked conditions; only a note explains it.
    const misfit = (question) => {
      const chosen = mark(question)?.dataset, met = question.ticks.filter((tick) => tick.checked);
      if (!chosen || says(question.note.value)) return "";
      return met.length < chosen.least ? "more" : met.length > chosen.most ? "less" : "";
    };

    // What is seen of it.
    const update = (question, isLeft = false) => {
      const { box, reason, note, ask } = question, chosen = mark(question), fit = misfit(question);
      const kind = chosen?.dataset.mark, missing = lacks(question) && (isLeft || !!box.dataset.left);
      if (isLeft) box.dataset.left = "yes";
      reason.parentElement.hidden = !kind;
      reason.previousElementSibling.textContent =
        !kind ? words.either : kind === "unknown" ? words.why : words.reason;
      note.previousElementSibling.textContent = fit ? words.asked : words.note;
      reason.required = kind === "not-applicable";
      question.clear.hidden = !chosen;
      box.classList.toggle("done", isAnswered(question));
      show(ask, missing ? words.whyNot : fit ? words[fit] : "");
      ask.classList.toggle("wrong", missing);
      for (const [field, is] of [[reason, missing], [note, !missing && fit]]) {
        for (const [key, value] of [["aria-invalid", "true"], ["aria-describedby", ask.id]])
          if (is) field.setAttribute(key, value); else field.removeAttribute(key);
      }
      return ask.textContent;
    };
    const progress = () => {
      const done = questions.filter(isAnswered).length;
      const count = fill(words.progress, done, questions.length);
      for (const place of all(".bar .count, #ending .count")) place.textContent = count;
      all("progress")[0].value = done;
      for (const part of all(".part")) {
        const own = questions.filter(({ box }) => part.contains(box));
        const text = fill(words.progress, own.filter(isAnswered).length, own.length);
        show(all(".count", part)[0], text);
        all(`nav a[href="#${part.id}"] small`)[0].textContent = text;
      }
      at("text").value = text();
      return done;
    };
    const say = (text) => { said.textContent = text; };

    """#
}
