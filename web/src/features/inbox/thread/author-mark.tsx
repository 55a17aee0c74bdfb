import { IconDeviceMobile, IconLock, IconRobot, IconSettings } from '@tabler/icons-react';
import { Avatar } from '@/components/avatar';
import { useAgentName } from '@/lib/agents';
import type { Author } from '@/types/api';
import classes from './author-mark.module.css';
import { useContactName } from './use-contact-name';

/** The shape says who speaks: rounded square the customer, hexagon the bot, circle a person here, a lock for notes. */
export function AuthorMark({ author, note }: { author: Author; note: boolean }) {
  const agentName = useAgentName();
  const contactName = useContactName();
  if (note) {
    return (
      <span className={classes.note} aria-hidden>
        <IconLock size={15} stroke={2} />
      </span>
    );
  }
  switch (author.type) {
    case 'customer':
      return <Avatar name={contactName} size={28} kind="customer" />;
    case 'human':
      return <Avatar name={agentName(author.agent)} size={28} />;
    case 'bot':
      return (
        <span className={classes.bot} aria-hidden>
          <IconRobot size={16} stroke={1.8} />
        </span>
      );
    case 'elsewhere':
      return (
        <span className={classes.elsewhere} aria-hidden>
          <IconDeviceMobile size={16} stroke={1.8} />
        </span>
      );
    case 'system':
      return (
        <span className={classes.system} aria-hidden>
          <IconSettings size={15} stroke={1.8} />
        </span>
      );
  }
}
