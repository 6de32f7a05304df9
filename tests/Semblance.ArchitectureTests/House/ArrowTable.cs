namespace Semblance.ArchitectureTests.House;

/// <summary>Which project may reference which. Rooms that are not built yet are in it too, so that a new project is judged at once.</summary>
internal static class ArrowTable
{
    public const string Engine = "Semblance";
    public const string Index = "Semblance.Index";
    public const string Synthetic = "Semblance.Synthetic";
    public const string Evaluation = "Semblance.Evaluation";
    public const string Vault = "Semblance.Vault";
    public const string Recognition = "Semblance.Recognition";
    public const string Video = "Semblance.Video";
    public const string Cluster = "Semblance.Cluster";
    public const string Client = "Semblance.Client";
    public const string Server = "Semblance.Server";
    public const string Cli = "Semblance.Cli";

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Allowed { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        [Engine] = [],
        [Index] = [],
        [Client] = [],
        [Synthetic] = [Engine],
        [Evaluation] = [Engine, Index],
        [Vault] = [Engine],
        [Recognition] = [Engine, Index, Vault],
        [Video] = [Engine, Recognition],
        [Cluster] = [Index, Vault, Recognition],
        [Server] = [Engine, Recognition, Vault, Video, Cluster, Client],
        [Cli] = [Engine, Index, Synthetic, Evaluation, Vault, Recognition, Video, Client, Server],
    };
}
