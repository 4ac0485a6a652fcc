// The activities that the widget reads and writes, as the Bot Framework's Activity specification has them.

export interface Activity {
  type: string;
  id?: string;
  name?: string;
  text?: string;
  locale?: string;
  replyToId?: string;
  from?: { id?: string; role?: string };
  value?: unknown;
  entities?: readonly Entity[];
  suggestedActions?: { actions?: readonly { type?: string; title?: string; value?: unknown }[] };
  channelData?: ChannelData;
}

export interface ChannelData {
  clientActivityID?: string;
  streamId?: string;
  streamType?: string;
  streamSequence?: number;
  /** What came of the question: "answered", "not-found", "small-talk" or "failed". */
  outcome?: string;
}

export interface Entity extends ChannelData {
  type?: string;
  citation?: readonly { position?: number; appearance?: { name?: string; url?: string; abstract?: string } }[];
}

export interface ActivitySet {
  activities: readonly Activity[];
  watermark?: string;
}

/** What the server says of a conversation. */
export interface ConversationResponse {
  conversationId: string;
  token: string;
  expires_in: number;
  streamUrl?: string;
}
