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
// A file may be dropped anywhere: beside the text box the browser would leave the page to show it.
document.addEventListener("dragover", (event) => event.dataTransfer.types.includes("Files") && event.preventDefault());
document.addEventListener("drop", (event) => jiedan.attach(event, event.dataTransfer.files));
