import { UnstyledButton } from '@mantine/core';
import classes from './suggestion-list.module.css';
import type { Suggestion } from './use-completion';

interface Props {
  id: string;
  label: string;
  items: Suggestion[];
  active: number;
  take: (item: Suggestion) => void;
}

/** What can stand in the place of what is being typed. */
export function SuggestionList({ id, label, items, active, take }: Props) {
  if (items.length === 0) return null;
  return (
    <div id={id} className={classes.list} role="listbox" aria-label={label}>
      {items.map((item, index) => (
        <UnstyledButton
          key={item.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={classes.item}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(item)}
        >
          <strong>
            <bdi>{item.label}</bdi>
          </strong>
          <span className={classes.detail} dir="auto">
            {item.detail}
          </span>
        </UnstyledButton>
      ))}
    </div>
  );
}
