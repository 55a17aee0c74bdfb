const draw = (path: string, width = 1.9) =>
  function Icon({ size = 20 }: { size?: number }) {
    return (
      <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width={width} stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
        <path d={path} />
      </svg>
    );
  };

export const CloseIcon = draw('M6 6l12 12M18 6 6 18');
export const MoreIcon = draw('M12 5.5v.01M12 12v.01M12 18.5v.01', 3);
export const SendIcon = draw('M4.5 12h13M12 5.5l6.5 6.5-6.5 6.5');
export const ClipIcon = draw('M20 11.5 12.3 19a5 5 0 0 1-7-7l8-8a3.4 3.4 0 0 1 4.8 4.8l-8 7.9a1.7 1.7 0 0 1-2.4-2.4l7.1-7.1');
export const MicIcon = draw('M12 3.5a2.8 2.8 0 0 0-2.8 2.8v5a2.8 2.8 0 0 0 5.6 0v-5A2.8 2.8 0 0 0 12 3.5ZM6 11.3a6 6 0 0 0 12 0M12 17.5v3');
export const FileIcon = draw('M13.5 3.5H7A1.5 1.5 0 0 0 5.5 5v14A1.5 1.5 0 0 0 7 20.5h10a1.5 1.5 0 0 0 1.5-1.5V8.5l-5-5ZM13.5 3.5v5h5');
export const MailIcon = draw('M4 6.5h16v11H4zM4.5 7l7.5 6 7.5-6');
export const BellIcon = draw('M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1h-14l1.5-1ZM10.3 20.3a2 2 0 0 0 3.4 0');
export const PinIcon = draw('M12 21s6.5-5.6 6.5-11a6.5 6.5 0 0 0-13 0c0 5.4 6.5 11 6.5 11ZM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z');
export const BotIcon = draw('M8 9.5h8a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2ZM12 9.5V6.5M9.7 13.3v.4M14.3 13.3v.4');
