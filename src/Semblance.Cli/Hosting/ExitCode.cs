namespace Semblance.Cli.Hosting;

/// <summary>What the command's exit code says.</summary>
internal enum ExitCode
{
    /// <summary>Yes: it matched, a face was found, the work was done.</summary>
    Yes = 0,

    /// <summary>No: it did not match, no face was found.</summary>
    No = 1,

    /// <summary>The command line was wrong.</summary>
    Usage = 2,

    /// <summary>A picture, list or folder was missing or broken.</summary>
    Input = 3,

    /// <summary>A model or calibration was missing or broken.</summary>
    Model = 4,

    /// <summary>The program has an error.</summary>
    OurBug = 5,
}
