// What somebody says or presses stays here until the server has it on its disk, and is sent again until then. Each piece carries
// an id of its own, so that what arrives twice happens once, and who did it where, so that a switch in between changes nothing.
jiedan.outbox = {
  place: "jiedan-outbox",
  patience: 4000, // milliseconds after which an unanswered piece is sent again
  shown: 700, // milliseconds after which the page says that a piece is still on its way
  stale: 600000, // milliseconds after which a piece is no longer sent without asking: the world has moved on
  sent: new Map(),
  read: () => JSON.parse(sessionStorage.getItem(jiedan.outbox.place) || "[]"),
  write(pieces) {
    sessionStorage.setItem(this.place, JSON.stringify(pieces));
    this.draw(pieces);
  },
  put(piece, label) {
    const id = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const whole = { ...piece, ...jiedan.self, id };
    this.write([...this.read(), { piece: whole, label, at: Date.now() }]);
    this.send(whole);
  },
  send(piece) {
    this.sent.set(piece.id, Date.now());
    jiedan.tell(piece);
  },
  // The server has it, or has said why it will not.
  got(id) {
    this.sent.delete(id);
    this.write(this.read().filter((kept) => kept.piece.id !== id));
  },
  // The server hears us, for the first time or again.
  heard() {
    const old = this.read().filter((kept) => Date.now() - kept.at > this.stale);
    for (const { piece, label } of old) {
      this.got(piece.id);
      if (piece.kind === "say") jiedan.back(piece.text);
      else jiedan.tell({ kind: "late", label });
    }
    this.read().forEach((kept) => this.send(kept.piece));
  },
  turn() {
    const pieces = this.read();
    const due = ({ piece }) => Date.now() - (this.sent.get(piece.id) || 0) > this.patience;
    pieces.filter(due).forEach((kept) => this.send(kept.piece));
    this.draw(pieces);
  },
  draw(pieces) {
    const strip = document.querySelector('[data-testid="unsent"]');
    if (!strip) return;
    const waiting = pieces.filter((kept) => Date.now() - kept.at > this.shown).map((kept) => kept.label);
    strip.hidden = !waiting.length;
    strip.lastElementChild.textContent = waiting.join(" · ");
  },
};
setInterval(() => jiedan.outbox.turn(), 1000);
