namespace Semblance.IntegrationTests.Hostile;

/// <summary>A file that somebody might send to break the program.</summary>
/// <param name="Name">A file name that says what it is; its ending may lie.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record HostileFile(string Name, byte[] Bytes);
