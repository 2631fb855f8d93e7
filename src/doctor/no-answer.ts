/** Node's code for why no answer came: ENOTFOUND, ECONNREFUSED, ABORT_ERR when patience ended, the name of a TLS fault … */
export function codeOfNoAnswer(error: unknown): string {
  const { code, errors, name } = (error ?? {}) as { code?: unknown; errors?: unknown[]; name?: string };
  if (name === 'AbortError' || name === 'TimeoutError') return 'ABORT_ERR';
  if (typeof code === 'string') return code;
  return errors && errors.length > 0 ? codeOfNoAnswer(errors[0]) : (name ?? 'no answer');
}

interface Why {
  found: string;
  remedy: string;
}
const NETWORK = 'Check the connection and the firewall of this machine.';
const CERTIFICATE = 'Get a certificate from a public authority (Let’s Encrypt is free), and have the proxy send it.';
const WHY: Readonly<Record<string, Why>> = {
  ENOTFOUND: { found: 'no name server knows the name', remedy: 'Check the spelling, and that the name has an A or AAAA record.' },
  EAI_AGAIN: { found: 'no name server answered', remedy: NETWORK },
  ECONNREFUSED: { found: 'nothing listens there', remedy: 'Start the server or proxy at that address, and open its port.' },
  ECONNRESET: {
    found: 'the connection was cut off',
    remedy: 'Look into the log of the proxy; it may speak another protocol on that port.',
  },
  EHOSTUNREACH: { found: 'there is no way to that address', remedy: NETWORK },
  ENETUNREACH: { found: 'there is no way to that network', remedy: NETWORK },
  ETIMEDOUT: { found: 'the connection was not taken in time', remedy: NETWORK },
  ABORT_ERR: { found: 'no answer came within 5 seconds', remedy: NETWORK },
  EPROTO: { found: 'it does not speak TLS', remedy: 'Have the proxy end TLS on that port.' },
  ERR_SSL_WRONG_VERSION_NUMBER: { found: 'it does not speak TLS', remedy: 'Have the proxy end TLS on that port.' },
  CERT_HAS_EXPIRED: { found: 'its certificate has expired', remedy: 'Renew the certificate, and have the proxy load it.' },
  CERT_NOT_YET_VALID: {
    found: 'its certificate is not valid yet',
    remedy: 'Check the clock of this machine, and the dates of the certificate.',
  },
  ERR_TLS_CERT_ALTNAME_INVALID: { found: 'its certificate is for another name', remedy: 'Get a certificate for the name in the address.' },
  DEPTH_ZERO_SELF_SIGNED_CERT: { found: 'its certificate is signed by itself, and Teams does not trust it', remedy: CERTIFICATE },
  SELF_SIGNED_CERT_IN_CHAIN: { found: 'its certificate comes from an authority nobody else knows', remedy: CERTIFICATE },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: { found: 'its certificate comes from an authority nobody else knows', remedy: CERTIFICATE },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
    found: 'the certificates between its own and the authority are not sent',
    remedy: 'Have the proxy send the full chain ("fullchain.pem").',
  },
};

/** In plain words why no answer came, and what to do about it. */
export function whyNoAnswer(error: unknown): Why {
  const code = codeOfNoAnswer(error);
  const why = WHY[code] ?? { found: 'no answer came', remedy: NETWORK };
  return { found: `${why.found} (${code})`, remedy: why.remedy };
}
