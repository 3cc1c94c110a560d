import { words } from '../words.ts';

/** What stands behind who does it, and behind no adjective and no noun that is only half of its name. */
export const finiteVerbs: ReadonlySet<string> = words(`
  is was has had says said would could can will does did doesn't didn't isn't wasn't wouldn't couldn't won't can't hasn't goes went comes came gets got gave gives told tells asked asks rang rings wants wanted
  thinks thought knows knew took takes lives lived loves loved likes liked reckons reckoned brought brings bought buys paid sat sits stood texted texts phoned phones cried laughed left turned started stopped
  helped worked works made makes keeps kept lent sent found died used nodded nods
`);
