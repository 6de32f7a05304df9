namespace Semblance.Server.Dialects.CompreFace.Contracts;

/// <summary>Who a face may be, and how alike (0 to 1).</summary>
internal sealed record CandidateAnswer(string Subject, double Similarity);
