const PARENT_OR_CARER =
  /\b(mother|father|mum|mummy|dad|daddy|parent|carer|guardian|step-?(mother|father|parent|mum|dad)|foster)/i;

/** "Grand-mother", "mother's friend": related to a parent, and not one. */
const NOT_THE_PARENT =
  /\b(grand|great|friend|neighbour|aunt|uncle|sister|brother|cousin|childminder|partner of)/i;

/** Whether the words for a relationship say a parent or carer: "Mother", "step-father", "foster carer". */
export function saysParentOrCarer(words: string): boolean {
  return PARENT_OR_CARER.test(words) && !NOT_THE_PARENT.test(words);
}
