/** An RFC 9457 problem document as the server sends it. */
export interface ProblemDocument {
  status: number;
  code: string;
  title: string;
  detail: string;
}

/** A request that did not end well. `message` is for a person. `code` is `offline` when nothing answered. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
  }

  /** Nothing reached the server, or it did not answer: worth another try. */
  get transient(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }

  static async from(response: Response): Promise<ApiProblem> {
    const document = (await response.json().catch(() => null)) as Partial<ProblemDocument> | null;
    const message = document?.detail || document?.title || `${response.status} ${response.statusText}`.trim();
    return new ApiProblem(response.status, document?.code ?? 'unknown', message);
  }

  static offline(): ApiProblem {
    return new ApiProblem(0, 'offline', 'The server cannot be reached.');
  }
}
