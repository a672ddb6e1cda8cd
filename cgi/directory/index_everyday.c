/* Everyday words that are spelt right, whatever else is near them.
 *
 * The search corrects a word that no listing has to the nearest that one has; of a real word
 * that makes another thing altogether: a window into a widow, Christmas into a Christian. */
#include <stdlib.h>
#include <string.h>

#include "directory/index_words.h"

static const char *const everyday[] = {"access", "accident", "account", "address", "advert",
    "afternoon", "age", "ages", "air", "airport", "ankle", "apple", "april", "area", "arm",
    "arms", "attic", "august", "aunt", "autumn", "baby", "back", "bag", "balance", "ball",
    "bank", "barber", "basket", "bath", "battery", "beach", "beard", "bed", "bench", "bike",
    "bill", "bin", "bird", "birthday", "blanket", "blood", "board", "boat", "body", "boiler",
    "bone", "book", "boot", "bottle", "bowel", "bowl", "box", "boy", "brain", "brake", "bread",
    "breath", "brick", "bridge", "broken", "brother", "brush", "bucket", "budget", "building",
    "bulb", "burn", "butter", "button", "cabinet", "cake", "calendar", "call", "camera", "camp",
    "candle", "cap", "car", "card", "care", "carpet", "case", "cash", "cat", "ceiling", "chair",
    "chest", "chicken", "child", "children", "chimney", "choice", "christmas", "church", "city",
    "class", "clear", "clock", "cloth", "clothes", "coach", "coal", "coat", "coffee", "cold",
    "college", "comb", "concert", "cook", "copy", "cost", "couch", "cough", "council", "cousin",
    "cover", "cream", "cup", "cupboard", "curtain", "cushion", "cut", "dance", "date",
    "daughter", "dawn", "day", "december", "decision", "deliver", "delivery", "dentist", "desk",
    "diet", "dinner", "dish", "district", "doctor", "dog", "door", "double", "drain", "drawer",
    "dream", "dress", "drink", "driveway", "dryer", "duck", "dust", "ear", "earth", "easter",
    "egg", "elbow", "electric", "electrician", "electricity", "energy", "engine", "entrance",
    "envelope", "escape", "essay", "estate", "event", "exam", "eye", "face", "family", "farm",
    "fast", "father", "february", "fence", "field", "finger", "fire", "fish", "fitter", "fix",
    "flat", "flight", "floor", "flower", "flowers", "foot", "fork", "form", "fortnight",
    "freezer", "fridge", "friend", "fruit", "fuel", "funeral", "furniture", "game", "garage",
    "garden", "gas", "gate", "gift", "girl", "glass", "glasses", "glove", "goat", "gold",
    "grandchild", "grandchildren", "grass", "grave", "ground", "group", "guest", "guitar",
    "gutter", "gutters", "hall", "ham", "hand", "handle", "happy", "hat", "head", "heart",
    "heat", "heater", "heating", "heavy", "hedge", "height", "hen", "hill", "hip", "history",
    "hobby", "hole", "home", "honey", "hook", "horse", "hospital", "hot", "hotel", "hour",
    "house", "hurt", "husband", "ice", "idea", "ill", "illness", "injury", "insurance",
    "interview", "iron", "island", "jacket", "january", "jar", "jewel", "job", "joint",
    "journey", "july", "jumper", "june", "kettle", "key", "keys", "kind", "kiosk", "kitchen",
    "knee", "knife", "knit", "knitting", "ladder", "lamp", "land", "landlord", "language",
    "laundry", "law", "lawn", "lawyer", "lead", "leaf", "leak", "leaking", "leather", "leg",
    "letter", "level", "library", "licence", "light", "line", "lip", "list", "lock", "loft",
    "lonely", "long", "lounge", "lunch", "lung", "machine", "magazine", "mail", "mains", "man",
    "map", "march", "market", "marriage", "match", "mattress", "may", "meal", "meat", "meeting",
    "memory", "metal", "microwave", "milk", "mind", "mirror", "mobile", "monday", "money",
    "month", "moon", "morning", "mother", "mouth", "move", "moving", "museum", "music", "nail",
    "name", "neck", "needle", "neighbour", "neighbours", "news", "newspaper", "night", "noise",
    "nose", "note", "november", "number", "nurse", "oak", "october", "office", "oil", "old",
    "open", "opera", "orange", "oven", "own", "page", "pain", "paint", "painter", "painting",
    "pan", "paper", "parcel", "park", "parking", "party", "passport", "paste", "path", "patio",
    "pavement", "pay", "pen", "pencil", "people", "phone", "photo", "photograph", "piano",
    "picture", "pie", "pig", "pill", "pillow", "pipe", "pizza", "place", "plan", "plane",
    "plant", "plants", "plate", "play", "plug", "plumber", "plumbing", "pocket", "poet",
    "police", "pond", "pool", "port", "post", "pot", "potato", "pound", "power", "present",
    "price", "printer", "prison", "problem", "puppy", "purse", "queen", "quick", "quiet",
    "quilt", "radiator", "radio", "rail", "rain", "reading", "receipt", "recipe", "record",
    "rent", "repair", "report", "rest", "restaurant", "road", "roof", "room", "rope", "rose",
    "rubbish", "rug", "safe", "sail", "salad", "salt", "sand", "saturday", "sauce", "scarf",
    "school", "scissors", "screen", "sea", "season", "seat", "second", "seed", "september",
    "sewing", "shed", "sheep", "sheet", "shelf", "ship", "shirt", "shoe", "shop", "short",
    "shoulder", "sink", "sister", "skin", "sky", "sleep", "slippers", "smell", "smoke",
    "smoking", "snow", "soap", "sock", "sofa", "soft", "solicitor", "son", "song", "soup",
    "spade", "speech", "spoon", "sport", "spring", "stage", "stairs", "stamp", "star", "state",
    "station", "steam", "step", "stick", "stone", "stool", "store", "storm", "story", "stove",
    "stranger", "street", "string", "student", "study", "sugar", "suit", "summer", "sun",
    "sunday", "supper", "sweet", "swim", "table", "tablet", "tap", "tax", "taxi", "tea",
    "teacher", "team", "teeth", "telephone", "television", "temper", "temple", "tenant", "tent",
    "test", "theatre", "thing", "thirsty", "thumb", "thursday", "ticket", "time", "toaster",
    "toe", "toilet", "tomato", "tongue", "tool", "tooth", "torch", "towel", "tower", "town",
    "toy", "train", "tram", "tray", "tree", "trees", "trip", "trouble", "truck", "tuesday",
    "tunnel", "umbrella", "uncle", "uniform", "university", "vacuum", "valley", "van",
    "vegetable", "vehicle", "verse", "view", "village", "violin", "visit", "voice", "wages",
    "wall", "wallet", "wardrobe", "warm", "washer", "watch", "water", "weather", "web",
    "wedding", "wednesday", "weed", "week", "weekend", "weight", "wheel", "wife", "wind",
    "window", "windows", "wine", "winter", "wire", "woman", "women", "wood", "wool", "word",
    "work", "world", "wound", "wrist", "writing", "yard", "year", "young", "zip", "zoo"};

struct wanted {
	const char *text;
	size_t length;
};

static int
compare(const void *key, const void *element)
{
	const struct wanted *wanted = key;
	const char *word = *(const char *const *)element;
	int order = strncmp(wanted->text, word, wanted->length);

	return order != 0 ? order : -(word[wanted->length] != '\0');
}

bool
word_is_everyday(const char *text, size_t length)
{
	struct wanted wanted = {text, length};
	size_t count = sizeof(everyday) / sizeof(everyday[0]);

	if (bsearch(&wanted, everyday, count, sizeof(everyday[0]), compare) != NULL)
		return true;
	wanted.length--;
	return length > 1 && text[length - 1] == 's' &&
	       bsearch(&wanted, everyday, count, sizeof(everyday[0]), compare) != NULL;
}
