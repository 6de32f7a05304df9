namespace Semblance.Cli.Demo;

/// <summary>Where the demo gets people from: a folder of pictures, or a program that makes them.</summary>
internal interface IDemoSource
{
    /// <summary>Where the pictures come from, as a sentence for the report.</summary>
    string Origin { get; }

    /// <summary>Whose calibration speaks for these people, where there is one.</summary>
    string Population { get; }

    /// <summary>The collections; one at least, each with two people or more.</summary>
    IReadOnlyList<DemoCollection> Collections { get; }
}
