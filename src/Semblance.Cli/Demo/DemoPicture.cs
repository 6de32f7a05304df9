using Semblance.Cli.Pictures;

namespace Semblance.Cli.Demo;

/// <summary>A picture whose person is known.</summary>
/// <param name="Subject">Whose largest face it shows.</param>
/// <param name="Input">The picture.</param>
internal sealed record DemoPicture(string Subject, PictureInput Input);
