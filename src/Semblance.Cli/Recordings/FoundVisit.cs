using Semblance.Recognition.Identify;

namespace Semblance.Cli.Recordings;

/// <summary>A visit that a probe was found in.</summary>
/// <param name="Film">The film's path.</param>
/// <param name="Visit">When and where.</param>
/// <param name="Candidate">What the score stands for.</param>
internal sealed record FoundVisit(string Film, RecordedVisit Visit, JudgedCandidate Candidate);
