namespace Semblance.Peers;

/// <summary>Something that finds the most central face of a picture and makes a feature set of it, on one thread.</summary>
internal interface IPeer : IDisposable
{
    /// <summary>What the table calls it.</summary>
    string Name { get; }

    /// <summary>Versions and settings, in words.</summary>
    string Made { get; }

    /// <summary>Works on one picture. Reading the file is not timed.</summary>
    Answer Work(string file);

    /// <summary>How alike two feature sets are, in the peer's own measure; higher is more alike, -1 to 1.</summary>
    double Similarity(float[] one, float[] other);
}
