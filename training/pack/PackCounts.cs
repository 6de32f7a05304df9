namespace Semblance.Training.Pack;

/// <summary>What became of the pictures of a list.</summary>
/// <param name="Listed">Pictures in the list.</param>
/// <param name="Packed">Crops written.</param>
/// <param name="WithoutFace">Pictures in which no face was found.</param>
/// <param name="Broken">Files that are missing or can't be decoded.</param>
internal sealed record PackCounts(int Listed, int Packed, int WithoutFace, int Broken);
