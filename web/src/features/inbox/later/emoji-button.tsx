import { Popover, UnstyledButton } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { stored } from '@/lib/stored';
import classes from './later.module.css';

const usual = [...new Intl.Segmenter().segment('😀😊🙂😉😄😅😂🤣😍🥰😘😎🤔🤗🙏👍👎👏🙌👌✌️🤝💪👋❤️🧡💛💚💙💜🖤💔✨⭐🎉🎁🎂🌹🌷☀️🌈🔥✅❌⚠️❓❗💡📦🚚✈️🚢🏠🏪🛒💳💰💸🧾📄📎📷🎥🎧📱💻⌚👕👗👟👜💄🧴⏰📅📍🔍🔑🔔☕🍰😢😭😔😟😮😳😬😇😴🤒🤷🙈')].map(({ segment }) => segment);
const latest = stored<string[]>('emoji', []);

/** Emoji, those used last first. */
export function EmojiButton({ insert }: { insert: (emoji: string) => void }) {
  const { t } = useTranslation('inbox');
  const [opened, setOpened] = useState(false);
  const recent = opened ? latest.get() : [];
  const take = (emoji: string) => {
    latest.set([emoji, ...latest.get().filter((other) => other !== emoji)].slice(0, 16));
    setOpened(false);
    insert(emoji);
  };
  return (
    <Popover withRoles={false} opened={opened} onChange={setOpened} position="top-start" trapFocus returnFocus withinPortal shadow="md">
      <Popover.Target>
        <span>
          <IconButton icon={IconMoodSmile} label={t('emoji')} onClick={() => setOpened(!opened)} />
        </span>
      </Popover.Target>
      <Popover.Dropdown p="xs" role="dialog" aria-label={t('emoji')}>
        <div className={classes.emoji}>
          {[...recent, ...usual.filter((one) => !recent.includes(one))].map((emoji) => (
            <UnstyledButton key={emoji} aria-label={emoji} onClick={() => take(emoji)}>
              {emoji}
            </UnstyledButton>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
