export const NAMED =
  /\b(?:cancers?|malignan(?:cy|cies|t)(?: (?:tumou?rs?|diseases?|neoplasms?|conditions?|disorders?))?|tumou?r(?:s|al)?|neoplas(?:m|ms|ia|ias|tic)(?: (?:diseases?|disorders?|process\w*))?|carcinomas?|oncolog\w+(?: \w+)?|metasta(?:sis|ses|tic)(?: \w+)?|leuk[a]?emia|lymphoma|melanoma|sarcoma|myeloma)\b/;
/** Growths and treatments that are no cancer of the person's own. */
export const NO_CANCER = /\b(?:non-?malignant|benign|brain|pre-?cancerous|anti-?neoplastic|hemangioma)\b/;
export const SKIN = /\bskin\b|\bbasal\b|\bsquamous\b|\bnon-?melanoma|\bbasalioma/;
export const HERE = /\b(?:spin\w+|vertebra\w*|intra-?spinal|lumbar|cord|back|bone|local|surgical|operat\w*|pain)\b/;
/** A growth in the spine, or back pain that comes of one: another cancer is not meant. */
export const IN_THE_BACK = /\b(?:spin\w+|lumbar|vertebral)\b[^.;]{0,60}$/;
export const COMES_OF_IT =
  /\b(?:due to|caused by|secondary to|because of|resulting from|attribut\w+ to|related to|causes? (?:of|such)|(?:can|may|could|might) (?:\w+ )?(?:cause|induce|produce|explain)\w*)\b/;
/** A growth that a class of illnesses of the back, or a warning sign, is explained by: "serious pathology (fracture, tumour)". */
export const AN_EXAMPLE_OF = /\b(?:red[- ]flags?|patholog(?:y|ies)|significant|spinal|spine|low back|lbp|back pain|orthop[a]?edic)\b/;
/** A disease of the whole person, as against a growth that may be one of the spine. */
export const OF_THE_PERSON = /^(?:cancer|malignan|carcinoma|leuk|lymphoma|oncolog)/;
/** Where the class is not only named before it, but opens a list in which it stands. */
export const INTRODUCED = new RegExp(
  `${AN_EXAMPLE_OF.source}[^.;]*(?:\\(|\\[|:|\\bsuch as\\b|\\be\\.g\\.|\\bi\\.e\\.|\\bincluding\\b|\\blike\\b)[^.;)]*$`,
);
export const HAD_IT = /\b(?:history of|histories of|previous|prior|suffer\w* from|h\/o|hx of)\s+(?:[\w-]+\s+){0,2}$/;
/** A time before it counts where nothing else stands between them, or where it opens the line. */
export const OPENS_THE_LINE =
  /^(?:\W|\b(?:a|an|any|the|of|with|who|has|have|had|history|known|following|patients?|subjects?|participants?|diagnosed|diagnosis)\b)*$/;
/** Found now, whether or not there was one before. */
export const SEEN_NOW = /\b(?:evidence|presence|signs?) of (?:an? |any )?$/;
/** Where a cancer is treated or was cut out, it only says where something else lies. */
export const NEAR_ONE = /\b(?:vicinity|site|area|field) of (?:an? |the )?(?:[\w-]+ (?:or )?){0,3}$/;
export const EVER = /\b(?:history|previous\w*|prior|past|ever|diagnosed with|had|hx|h\/o|anamnes\w*)\b/;
export const NOW =
  /\b(?:active|current\w*|ongoing|present|existing|undergo(?:es|ing)?|under treatment|being treated|treatment for|actively|untreated|progressive|advanced|terminal|receiving|on chemo\w*)\b/;
