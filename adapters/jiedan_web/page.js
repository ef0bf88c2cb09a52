// What a page must do by itself, before the server answers: the text box, links and buttons.
window.jiedan = {
  draft: "jiedan-draft",
  box: () => document.querySelector('[data-testid="composer"]'),
  // Whether this key press means "send". Enter also ends a word in Chinese input: that one is not for us.
  sends(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return false;
    event.preventDefault();
    return !document.querySelector('[data-testid="send"]').disabled;
  },
  // Tells the browser the language, and the notice of a lost connection its words.
  speak(language, ...notice) {
    document.documentElement.lang = language;
    document.querySelectorAll("#popup span").forEach((line, place) => (line.textContent = notice[place]));
  },
  // The list grows upwards from its end: zero is the newest message.
  down() {
    document.querySelector(".stream").scrollTop = 0;
  },
  // After a switch: the end of the chat, and among many people the face that was chosen.
  turn() {
    this.down();
    setTimeout(() => document.querySelector(".person.chosen")?.scrollIntoView({ block: "nearest", inline: "nearest" }), 50);
  },
  take() {
    this.down();
    const box = this.box();
    const text = box.value;
    box.value = "";
    box.focus();
    return text;
  },
  // The text stays in the draft until the server has it, so that a reload in between gives it back.
  kept() {
    sessionStorage.setItem(this.draft, this.box().value);
  },
  insert(text) {
    const box = this.box();
    box.value = text;
    box.focus();
    this.kept();
  },
  back(text) {
    const box = this.box();
    box.value = box.value ? text + "\n" + box.value : text;
    this.kept();
  },
  // The server calls this when it can hear us: from now on something can be sent.
  restore() {
    const box = this.box();
    if (box && !box.value) box.value = sessionStorage.getItem(this.draft) || "";
    document.querySelectorAll('[data-testid="send"]').forEach((send) => (send.disabled = false));
  },
  // A plain click acts in this window; with a modifier the link opens another one.
  here(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return false;
    event.preventDefault();
    return true;
  },
  once(event) {
    const button = event.currentTarget;
    if (button.disabled) return false;
    button.disabled = true;
    setTimeout(() => (button.disabled = false), 2000);
    return true;
  },
};
