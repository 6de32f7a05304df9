namespace Semblance.Inference.Graph;

/// <summary>What a rewrite made of a model.</summary>
/// <param name="Model">The file to run: rewritten, or the same bytes.</param>
/// <param name="Found">Number of PRelu in the graph itself.</param>
/// <param name="Rewritten">Number of them that were rewritten.</param>
/// <param name="Reason">Why none was, as the end of "The model runs as published: ..."; null otherwise.</param>
internal sealed record RewrittenModel(ReadOnlyMemory<byte> Model, int Found, int Rewritten, string? Reason);
