namespace Semblance.Server.Decoding;

/// <summary>How a child that decodes is started.</summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments.</param>
/// <remarks>Immutable.</remarks>
public sealed record ChildCommand(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>Bytes of addresses that a child may take; the runtime alone reserves more than 1 GB of them.</summary>
    public long AddressSpace { get; init; } = 4L << 30;

    /// <summary>The longest that a picture may take.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>After how many pictures a child is replaced by a fresh one.</summary>
    public int PicturesEach { get; init; } = 1_000;
}
