import { Kbd, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBindings } from '@/lib/keyboard';
import classes from './key-list.module.css';
import { showKeyList, useKeyListOpened } from './key-list-state';

/** Every key that works on the screen at hand. */
export function KeyList() {
  const { t } = useTranslation();
  const bindings = useBindings();
  const opened = useKeyListOpened();
  const all = [...bindings, { key: 'Ctrl K', label: t('palette.open'), group: t('keys.everywhere'), run: () => {} }];
  const groups = [...new Set(all.map((binding) => binding.group))];
  return (
    <Modal opened={opened} onClose={() => showKeyList(false)} title={t('keys.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      {groups.map((group) => (
        <section key={group} className={classes.group}>
          <h3>{group}</h3>
          <dl>
            {all.filter((binding) => binding.group === group).map((binding) => (
              <div key={binding.key + binding.label} className={classes.line}>
                <dt>{binding.label}</dt>
                <dd>
                  <Kbd>{binding.key.length === 1 ? binding.key.toUpperCase() : binding.key}</Kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}
