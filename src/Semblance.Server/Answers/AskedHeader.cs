namespace Semblance.Server.Answers;

/// <summary>A header that a route heeds; metadata of an endpoint, for its description.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it does.</param>
internal sealed record AskedHeader(string Name, string Meaning);
