/** A network of more members crowds out all others: a first picture shows little but how many they are. */
export const READABLE = 40;
