namespace Semblance.UnitTests.Index.Cascade;

/// <summary>Tests in which a search must be the only one of the process: only then others help it. They run when all others have ended.</summary>
[CollectionDefinition(nameof(AloneInTheProcess), DisableParallelization = true)]
public sealed class AloneInTheProcess;
