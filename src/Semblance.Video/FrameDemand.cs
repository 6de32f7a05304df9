using Semblance.Errors;

namespace Semblance.Video;

/// <summary>Which frames of a source are wanted, and how they are decoded.</summary>
/// <remarks>Immutable.</remarks>
public sealed record FrameDemand
{
    /// <summary>At most so many frames a second, evenly chosen; <see langword="null"/> for all. Default all; 0.1 to 240. What is not wanted is decoded, because later frames lean on it, and goes no further.</summary>
    public double? PerSecond { get; init; }

    /// <summary>Frames at an even rate, of which some are shown twice or left out: for writing a film. Default false; needs <see cref="PerSecond"/>.</summary>
    public bool IsEven { get; init; }

    /// <summary>From where on a file is read; times count from there. Default its beginning; 0 or more.</summary>
    public TimeSpan From { get; init; }

    /// <summary>How many pictures of a folder make a second, since files carry no times. Default 25; 0.1 to 240.</summary>
    public double FolderPerSecond { get; init; } = 25;

    /// <summary>The longer side of the frames at most, in pixels; <see langword="null"/> for the source's own size. Default its own; 64 to 8,192.</summary>
    public int? MaxSide { get; init; }

    /// <summary>Hardware that decodes, by ffmpeg's name for it ("vaapi", "cuda", "auto"); <see langword="null"/> for the processor. Default the processor. Where it fails ffmpeg goes on without it.</summary>
    public string? Hardware { get; init; }

    /// <summary>Threads that decode one source. Default 1, the best for several sources at once; 1 to 64.</summary>
    public int DecodingThreads { get; init; } = 1;

    /// <summary>After so long without a frame a source is said to be stalled, and a live one is opened again; a recording waits 2 min at least. Default 8 s; 1 s to 5 min.</summary>
    public TimeSpan StallsAfter { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>The wait before a lost live source is opened again the first time; each time twice as long. Default 1 s; 10 ms to 1 min.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest such wait. Default 30 s; at least <see cref="FirstRetry"/>, at most 1 h.</summary>
    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Checks every value against its range.</summary>
    /// <returns>This demand.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>: one is outside.</exception>
    public FrameDemand Checked()
    {
        OptionRange.Check(nameof(PerSecond), PerSecond ?? 1, 0.1, 240);
        Demand(nameof(IsEven), !IsEven || PerSecond is not null, "true only with a number of frames a second");
        Demand(nameof(From), From >= TimeSpan.Zero, "0 or more");
        OptionRange.Check(nameof(FolderPerSecond), FolderPerSecond, 0.1, 240);
        OptionRange.Check(nameof(MaxSide), MaxSide ?? 64, 64, 8_192);
        Demand(nameof(Hardware), Hardware is null || Hardware.All(char.IsAsciiLetterOrDigit), "a name of letters and digits");
        OptionRange.Check(nameof(DecodingThreads), DecodingThreads, 1, 64);
        OptionRange.Check(nameof(StallsAfter), StallsAfter, 1, 300);
        OptionRange.Check(nameof(FirstRetry), FirstRetry, 0.01, 60);
        OptionRange.Check(nameof(LongestRetry), LongestRetry, FirstRetry.TotalSeconds, 3_600);
        return this;
    }

    private static void Demand(string name, bool holds, string range)
    {
        if (!holds)
            throw new SemblanceException(ErrorCode.OptionOutOfRange, $"The option {name} is outside its range: {range}.", "Choose a value inside the range.");
    }
}
