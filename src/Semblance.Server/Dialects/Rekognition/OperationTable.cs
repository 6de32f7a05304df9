using System.Collections.Frozen;
using Semblance.Server.Dialects.Rekognition.Operations;
using Semblance.Server.Dialects.Rekognition.Protocol;

namespace Semblance.Server.Dialects.Rekognition;

/// <summary>All operations by the name that <c>X-Amz-Target</c> says.</summary>
internal sealed class OperationTable(
    CollectionOperations collections, IndexOperations index, SearchOperations searches, PictureOperations pictures, UserOperations users, AssociationOperations associations, UserSearchOperations userSearches)
{
    private const string Service = "RekognitionService.";

    private readonly FrozenDictionary<string, Operation> _operations =
        new[] { collections.Table, index.Table, searches.Table, pictures.Table, users.Table, associations.Table, userSearches.Table, RefusedOperations.Table }.SelectMany(static table => table).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names.</summary>
    public IEnumerable<string> Names => _operations.Keys.Order(StringComparer.Ordinal);

    /// <summary>The operation of a target.</summary>
    /// <exception cref="RekognitionException">There is none.</exception>
    public Operation Demand(string target) => target.StartsWith(Service, StringComparison.Ordinal) && _operations.TryGetValue(target[Service.Length..], out var operation) ? operation
        : throw new RekognitionException(ErrorNames.UnknownOperation, "This server has no such operation: it speaks those about faces, collections and users. docs/dialects.md lists them.");
}
