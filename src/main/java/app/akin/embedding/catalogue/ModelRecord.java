package app.akin.embedding.catalogue;

import app.akin.embedding.ModelFileException;
import app.akin.embedding.catalogue.InstalledModel.Origin;
import app.akin.model.ContentHash;
import app.akin.model.ModelKind;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * What Akin writes beside a model's files when it installs them.
 *
 * @param kind what it reads; records of before there were models of words alone leave it out
 * @param picturesOf id of the catalogue's model that encodes the pictures, where this is only a tower of words; or left
 *     out
 * @param weightsBytes size of the weights then
 * @param weightsModifiedMillis when they were written: weights that look otherwise are hashed again before they are
 *     used
 */
record ModelRecord(
        String name,
        ModelKind kind,
        String picturesOf,
        String licence,
        int dimension,
        String weights,
        String sha256,
        long weightsBytes,
        long weightsModifiedMillis,
        Origin origin) {

    static ModelRecord read(Path folder) throws IOException, ModelFileException {
        Path file = folder.resolve(ModelFiles.RECORD);
        try {
            ModelRecord record = new Gson().fromJson(Files.readString(file), ModelRecord.class);
            if (record == null || record.sha256 == null || record.weights == null || record.origin == null) {
                throw new ModelFileException(file + " is damaged");
            }
            return record.kind == null ? record.of(ModelKind.PICTURES) : record;
        } catch (JsonParseException e) {
            throw new ModelFileException(file + " is damaged", e);
        }
    }

    private ModelRecord of(ModelKind read) {
        return new ModelRecord(
                name,
                read,
                picturesOf,
                licence,
                dimension,
                weights,
                sha256,
                weightsBytes,
                weightsModifiedMillis,
                origin);
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(ModelFiles.RECORD), new Gson().toJson(this));
    }

    boolean stillFits(Path weightsFile) throws IOException {
        FileTime modified = Files.getLastModifiedTime(weightsFile);
        return Files.size(weightsFile) == weightsBytes && modified.toMillis() == weightsModifiedMillis;
    }

    InstalledModel in(Path folder) throws IOException {
        return new InstalledModel(
                folder.getFileName().toString(),
                name,
                kind,
                Optional.ofNullable(picturesOf),
                folder,
                folder.resolve(weights),
                new ContentHash(sha256),
                FolderSize.of(folder),
                dimension,
                licence,
                origin);
    }
}
