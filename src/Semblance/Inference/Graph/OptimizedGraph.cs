namespace Semblance.Inference.Graph;

/// <summary>The bytes to give to the runtime, and how they came about.</summary>
/// <param name="Model">The rewritten model, or the published one.</param>
/// <param name="Report">What was done, or why nothing.</param>
internal sealed record OptimizedGraph(ReadOnlyMemory<byte> Model, GraphReport Report);
