/** Which of the answers that come is shown: never one that was asked for before what is shown already. */
export interface AnswersInOrder {
  /** The number of a new question. */
  ask(): number;
  /** Whether this question's answer is shown. It is from then on. */
  shows(question: number): boolean;
  /** From now on no answer is. */
  end(): void;
}

/**
 * A slow answer is shown though newer questions were asked meanwhile. Where each question dropped those before it, whoever
 * asks faster than answers come would see none.
 *
 * @example
 *   const answers = answersInOrder();
 *   const question = answers.ask();
 *   const answer = await read();
 *   if (answers.shows(question)) show(answer);
 */
export function answersInOrder(): AnswersInOrder {
  let asked = 0;
  let shown = 0;
  return {
    ask: () => ++asked,
    shows(question) {
      if (question < shown) return false;
      shown = question;
      return true;
    },
    end() {
      shown = Number.POSITIVE_INFINITY;
    },
  };
}
