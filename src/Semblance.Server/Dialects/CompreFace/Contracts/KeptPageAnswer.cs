namespace Semblance.Server.Dialects.CompreFace.Contracts;

/// <summary>A page of references.</summary>
internal sealed record KeptPageAnswer(IReadOnlyList<KeptAnswer> Faces, int PageNumber, int PageSize, long TotalPages, long TotalElements);
