using System.Text.Json;
using Semblance.Quality;

namespace Semblance.Cli.Output;

/// <summary>Quality measures as people read them and as JSON calls them.</summary>
internal static class MeasureName
{
    /// <summary>What the sum of all measures is called.</summary>
    public const string Unified = "unified quality";

    /// <summary>Such as "Head pose".</summary>
    public static string AsTitle(QualityMeasure measure)
    {
        var name = Of(measure);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>Such as "head pose".</summary>
    public static string Of(QualityMeasure measure) => JsonNamingPolicy.KebabCaseLower.ConvertName(measure.ToString()).Replace('-', ' ');
}
