// What a page must do by itself, before the server answers: the text box, links and buttons.
window.jiedan = {
  draft: "jiedan-draft",
  answers: null,
  box: () => document.querySelector('[data-testid="composer"]'),
  // Whether this key press means "send". Enter also ends a word in Chinese input: that one is not for us.
  sends(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return false;
    event.preventDefault();
    return true;
  },
  // Tells the browser the language, the page its title, and the notice of a lost connection its words.
  speak(language, title, ...notice) {
    document.documentElement.lang = language;
    document.title = title;
    document.querySelectorAll("#popup span").forEach((line, place) => (line.textContent = notice[place]));
  },
  narrow: () => matchMedia("(max-width: 760px)").matches,
  // The list grows upwards from its end: zero is the newest message.
  down() {
    document.querySelector(".stream").scrollTop = 0;
  },
  // After a switch: the end of the chat, and among many people the face that was chosen.
  turn() {
    this.down();
    setTimeout(() => document.querySelector(".person.chosen")?.scrollIntoView({ block: "nearest", inline: "nearest" }), 50);
  },
  // Brings a message into sight and lights it up; false where it is not drawn.
  find(message) {
    const node = document.querySelector(`.message[data-id="${CSS.escape(message)}"]`);
    if (!node) return false;
    node.scrollIntoView({ block: "center" });
    node.classList.remove("found");
    void node.offsetWidth; // so that a second time lights it up again
    node.classList.add("found");
    return true;
  },
  // The same for a message that the server is about to draw.
  seek(message, frames = 120) {
    if (!this.find(message) && frames) requestAnimationFrame(() => this.seek(message, frames - 1));
  },
  // Files that were pasted or dropped go the way of those that were chosen.
  attach(event, files) {
    if (!files.length) return;
    event.preventDefault();
    runMethod(Number(document.querySelector(".composer").dataset.upload), "addFiles", [[...files]]);
  },
  // Text wins: what is copied in an office program often has a picture of itself with it.
  paste(event) {
    if (!event.clipboardData.types.includes("text/plain")) this.attach(event, event.clipboardData.files);
  },
  // Whom this window speaks as, and in which chat: known here first, so that a press right after a switch is the new person's.
  get self() {
    const root = document.querySelector(".app");
    return (this.known ??= { person: root.dataset.person, chat: root.dataset.chat });
  },
  be(person, chat) {
    if (person !== this.self.person) this.answers = null;
    this.known = { person, chat };
    document.querySelectorAll("[data-token]:disabled").forEach((button) => (button.disabled = false));
  },
  // One ear of the server for all that happens here: it stays where it is, whatever is redrawn.
  tell: (piece) => emitEvent("jiedan", piece),
  // Follows a link inside this window. What the link leaves open stays as it is.
  go(link) {
    const person = link.dataset.person || this.self.person;
    const chat = link.dataset.chat || this.self.chat;
    this.be(person, chat);
    const address = new URL(location);
    address.searchParams.set("as", person);
    address.searchParams.set("chat", chat);
    history.replaceState({}, "", address);
    this.tell({ kind: "go", person, chat });
  },
  press(button) {
    if (button.disabled) return;
    button.disabled = true;
    setTimeout(() => (button.disabled = false), 2000);
    const message = button.closest(".message").dataset.id;
    this.outbox.put({ kind: "press", message, token: button.dataset.token }, `[${button.textContent}]`);
  },
  answer(message) {
    this.answers = message;
    this.tell({ kind: "answer", message });
    if (message) this.box().focus();
  },
  say(text, files = []) {
    this.down();
    this.outbox.put({ kind: "say", text, files, answers: this.answers }, text.slice(0, 40) || "📎");
    this.answers = null;
  },
  // Sends what stands in the box, with what is attached; each file goes once.
  send() {
    const box = this.box();
    const attached = [...document.querySelectorAll("[data-file]")];
    if (box.value.trim() || attached.length) this.say(box.value, attached.map((node) => node.dataset.file));
    attached.forEach((node) => node.removeAttribute("data-file"));
    box.value = "";
    box.focus();
    this.kept();
  },
  // What stands in the box is there again after a reload.
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
  // The server calls this when it can hear us.
  restore() {
    const box = this.box();
    if (box && !box.value) box.value = sessionStorage.getItem(this.draft) || "";
    this.outbox.heard();
  },
};
// A plain click acts in this window; with a modifier a link opens another one.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-go]");
  if (link && !(event.ctrlKey || event.metaKey || event.shiftKey || event.button)) {
    event.preventDefault();
    jiedan.go(link);
  }
  const button = event.target.closest("[data-token]");
  if (button) jiedan.press(button);
  const reply = event.target.closest("[data-answer]");
  if (reply) jiedan.answer(reply.dataset.answer || null);
});
// A card that changes between the finger's going down and coming up takes its button away: the press counts all the same.
document.addEventListener("pointerdown", (event) => {
  jiedan.held = { button: event.target.closest("[data-token]"), x: event.clientX, y: event.clientY };
});
document.addEventListener("pointerup", (event) => {
  const { button, x, y } = jiedan.held || {};
  jiedan.held = null;
  if (button && !button.isConnected && Math.hypot(event.clientX - x, event.clientY - y) < 12) jiedan.press(button);
});
// A file may be dropped anywhere: beside the text box the browser would leave the page to show it.
document.addEventListener("dragover", (event) => event.dataTransfer.types.includes("Files") && event.preventDefault());
document.addEventListener("drop", (event) => jiedan.attach(event, event.dataTransfer.files));
