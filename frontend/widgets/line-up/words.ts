/** How an answer is made of a network's labels, once there are answers. */
export function likely(measured: boolean, classes: readonly string[]): string {
  return measured && classes.length > 0
    ? `An answer is the class (${classes.join(', ')}) whose labels have most of the probability together; the network’s other labels are left out of account.`
    : '';
}
