namespace Semblance.Synthetic.Crowd;

/// <summary>Refuses options out of the ranges that their members state, before any work is done.</summary>
internal static class CrowdRules
{
    public static void Check(CrowdOptions options)
    {
        In(options.Width, 320, 1_920, nameof(options.Width));
        In(options.Height, 240, 1_080, nameof(options.Height));
        In(options.People, 1, 5_000, nameof(options.People));
        In(options.MostAtOnce, 1, 20, nameof(options.MostAtOnce));
        In(options.ReturnShare, 0, 1, nameof(options.ReturnShare));
        In(options.SmallestFace, 16, 400, nameof(options.SmallestFace));
        In(options.LargestFace, options.SmallestFace, 400, nameof(options.LargestFace));
        In(options.Blur, 0, 3, nameof(options.Blur));
        In(options.Noise, 0, 25, nameof(options.Noise));
        if (options.JpegQuality != 0)
            In(options.JpegQuality, 5, 100, nameof(options.JpegQuality));
    }

    /// <summary>Not-a-number is out of every range.</summary>
    private static void In(float value, float least, float most, string name)
    {
        if (!(value >= least && value <= most))
            throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"The range is {least} to {most}."));
    }
}
