import type { ReactNode } from 'react';

/** Drawn by us, 20 × 20, in the colour of the text around them. */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const ContrastIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7" />
    <path d="M10 3v14a7 7 0 0 0 0-14z" fill="currentColor" />
  </Icon>
);
export const BackIcon = () => (
  <Icon>
    <path d="M12.5 4.5 7 10l5.5 5.5" />
  </Icon>
);
export const ClipIcon = () => (
  <Icon>
    <path d="m16 9.5-6 6a3.9 3.9 0 0 1-5.5-5.5l6.5-6.5a2.6 2.6 0 0 1 3.7 3.7l-6.5 6.5a1.3 1.3 0 0 1-1.9-1.9l5.7-5.7" />
  </Icon>
);
export const SendIcon = () => (
  <Icon>
    <path d="M17 3 9 11M17 3l-5 14-3-6-6-3z" />
  </Icon>
);
export const DotsIcon = () => (
  <Icon>
    <path d="M5 10h.01M10 10h.01M15 10h.01" strokeWidth="2.6" />
  </Icon>
);
export const CloseIcon = () => (
  <Icon>
    <path d="m5.5 5.5 9 9m0-9-9 9" />
  </Icon>
);
export const BinIcon = () => (
  <Icon>
    <path d="M4 6h12M8 6V4h4v2m-6.5 0 .7 10h7.6l.7-10" />
  </Icon>
);
export const PinIcon = () => (
  <Icon>
    <path d="M10 17s5-4.7 5-8.8A5 5 0 0 0 5 8.2C5 12.3 10 17 10 17z" />
    <circle cx="10" cy="8" r="1.7" />
  </Icon>
);
export const FileIcon = () => (
  <Icon>
    <path d="M6 3h5.5L15 6.5V17H6zM11.5 3v3.5H15" />
  </Icon>
);
export const PlusIcon = () => (
  <Icon>
    <path d="M10 4.5v11M4.5 10h11" />
  </Icon>
);
export const MicIcon = () => (
  <Icon>
    <path d="M10 3a2.2 2.2 0 0 1 2.2 2.2v4.3a2.2 2.2 0 0 1-4.4 0V5.2A2.2 2.2 0 0 1 10 3zM5.5 9.5a4.5 4.5 0 0 0 9 0M10 14v3" />
  </Icon>
);
export const StopIcon = () => (
  <Icon>
    <path d="M6 6h8v8H6z" fill="currentColor" />
  </Icon>
);
export const BoltIcon = () => (
  <Icon>
    <path d="M11 3 5 11h4l-1 6 6-8h-4z" />
  </Icon>
);
