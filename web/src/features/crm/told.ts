/** What the server says about a CRM, sentence by sentence, with the parts that differ in brackets. */
const SENTENCES: [RegExp, string][] = [
  [/^(HubSpot|Salesforce) (?:does not take (?:our token|the app's key) any more|lets us in no longer).*$/, 'refused'],
  [/^HubSpot was not connected to the end\. Connect it again\.$/, 'unfinished'],
  [/^HubSpot does not allow this\. The app needs the scopes (.+)\.$/, 'scopes'],
  [/^Salesforce does not allow this\. The user needs access to the API and to contacts \((.*)\)\.$/, 'access'],
  [/^Salesforce (?:does not know|refuses) (?:this|the) app's id and secret.*$/, 'secret'],
  [/^Salesforce gave no lasting permission.*$/, 'lasting'],
  [/^The app in Salesforce does not allow this way of signing in.*$/, 'flow'],
  [/^(HubSpot|Salesforce)'s calls for .+ are used up.*$/, 'usedUp'],
  [/^It asks for a slower pace\.$/, 'slower'],
  [/^(HubSpot|Salesforce) answers with HTTP (\d+)(?: \((.*)\))?\.$/, 'status'],
  [/^It does not answer(?: in time\.|: no connection.*)$/, 'silent'],
  [/^It cannot be reached.*$/, 'unreachable'],
  [/^Its certificate is not trusted\.$/, 'certificate'],
  [/^Its address cannot be called: (.*)\.$/, 'address'],
  [/^The connection broke\.$/, 'broke'],
  [/^(?:Its answer|What the CRM sent) (?:cannot|could not) be read[.,]?$/, 'unreadable'],
  [/^HubSpot has another contact with this email\.$/, 'sameEmail'],
  [/^A duplicate rule in Salesforce found another contact.*$/, 'duplicate'],
  [/^(HubSpot|Salesforce) did not take what stands in ([^:]+?)(?:: (.*))?\.$/, 'field'],
  [/^(HubSpot|Salesforce) did not take it(?: because of (.*))? \((.*)\)\.$/, 'value'],
  [/^Two contacts there are this one customer: (\S+) and (\S+)\. Merge them there\.$/, 'twoThere'],
  [/^Two customers here are this one contact there\..*$/, 'twoHere'],
  [/^They were merged there, so these two customers are one\..*$/, 'mergedThere'],
  [/^Another customer here has the same email as this one.*$/, 'linkedElsewhere'],
  [/^“(.*)” takes (\d+) characters at most\.$/, 'length'],
  [/^“(.*)” takes yes or no, which “(.*)” is not\.$/, 'yesNo'],
  [/^“(.*)” has no option for what stands in “(.*)”.*$/, 'option'],
];

type Translate = (key: string, values?: Record<string, string>) => string;

/** In the reader's language, where the sentence is known; else as it was said. What a note ended with is a sentence after another. */
export function told(text: string, t: Translate): string {
  const note = /^(The conversation could not be noted|Whether the conversation was noted is not known): (.*)$/.exec(text);
  if (note) return t(note[1]?.startsWith('The') ? 'told.notNoted' : 'told.perhapsNoted', { why: told(note[2] ?? '', t) });
  for (const [sentence, key] of SENTENCES) {
    const found = sentence.exec(text);
    if (found) return t(`told.${key}`, { a: found[1] ?? '', b: found[2] ?? '', c: found[3] ?? '' });
  }
  return text;
}
