using Semblance.Recognition.Identify;

namespace Semblance.Cli.Keeping;

/// <summary>A face of a picture and what a gallery says of it.</summary>
/// <param name="Face">The face.</param>
/// <param name="Answer">The answer; <see langword="null"/> where no template could be made.</param>
internal sealed record SearchedFace(AnalysedFace Face, Identification? Answer);
