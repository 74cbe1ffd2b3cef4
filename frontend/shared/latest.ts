/** Asks one question at a time; of those that come meanwhile only the latest is asked next. */
export class Latest<Q, A> {
  private busy = false;
  private next?: { question: Q };

  constructor(
    private readonly ask: (question: Q) => Promise<A>,
    private readonly answered: (answer: A, question: Q) => void,
    private readonly failed: (reason: unknown) => void = () => {},
  ) {}

  put(question: Q): void {
    this.next = { question };
    if (!this.busy) {
      void this.run();
    }
  }

  private async run(): Promise<void> {
    this.busy = true;
    while (this.next) {
      const { question } = this.next;
      this.next = undefined;
      try {
        this.answered(await this.ask(question), question);
      } catch (reason) {
        this.failed(reason);
      }
    }
    this.busy = false;
  }
}
