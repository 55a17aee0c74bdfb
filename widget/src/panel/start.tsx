import { render } from 'preact';
import { Chat } from '../chat/chat';
import { allowSound } from '../chat/sound';
import { type LanguageTag } from '../language';
import { type Panel as Handle, type Shell } from '../shell';
import { loadStrings } from '../strings/strings';
import { Panel } from './panel';
import { styles } from './styles';
import { type Voice } from './words';

/** Called by the loader, with the first click or for somebody who has a conversation already. */
export async function start(shell: Shell): Promise<Handle> {
  const place = document.createElement('div');
  let voice: Voice = { words: await loadStrings(shell.language), language: shell.language };
  let open = false;
  let suggestion = '';
  const chat = await Chat.begin(shell);
  const draw = () => render(<Panel shell={shell} chat={chat} voice={voice} open={open} suggestion={suggestion} />, place);

  shell.style(styles(shell.config.color));
  shell.root.append(place);
  draw();

  return {
    open(text) {
      open = true;
      suggestion = text ?? '';
      allowSound();
      draw();
    },
    close() {
      open = false;
      suggestion = '';
      draw();
    },
    changeVisitor: () => chat.changeVisitor(),
    speak(language: LanguageTag) {
      void loadStrings(language).then((words) => {
        voice = { words, language };
        draw();
      });
    },
  };
}
