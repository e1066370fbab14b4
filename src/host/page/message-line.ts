/** The page's one line for what happened and what went wrong; read out by screen readers. */
export class MessageLine {
  private standing = { text: '', problem: false };

  constructor(private readonly element: HTMLElement) {}

  say(text: string) {
    this.standing = { text, problem: false };
    this.show(this.standing);
  }

  warn(text: string) {
    this.standing = { text, problem: true };
    this.show(this.standing);
  }

  /** Shows what a cell says while it is selected; undefined brings the line's own text back. */
  aside(text: string | undefined) {
    this.show(text === undefined ? this.standing : { text, problem: true });
  }

  private show({ text, problem }: { text: string; problem: boolean }) {
    if (this.element.textContent !== text) this.element.textContent = text;
    this.element.classList.toggle('problem', problem);
  }
}
