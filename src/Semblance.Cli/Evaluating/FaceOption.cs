using System.CommandLine;

namespace Semblance.Cli.Evaluating;

/// <summary>Which face of a picture with several is the labelled one.</summary>
internal static class FaceOption
{
    public static Option<FaceSelection> Create(FaceSelection usual) => new("--face")
    {
        Description = "The face that the label means: largest or mostcentral",
        DefaultValueFactory = _ => usual,
    };
}
